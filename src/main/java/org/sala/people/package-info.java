/** Units, their groups, and who may see and do what. */
package org.sala.people;
