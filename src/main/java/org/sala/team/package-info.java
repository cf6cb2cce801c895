/** Joint teams of the province and a ministry, which work on a request under one lead. */
package org.sala.team;
