/** How the requests of a unit or of the whole province stand, at a glance. */
package org.sala.dashboard;
