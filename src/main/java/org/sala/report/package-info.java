/** Prints what the cases say: for the governor, for a meeting's convenor, for the ministry. */
package org.sala.report;
