/** Changes of holidays, and the dates of cases that follow them. */
package org.sala.calendar;
