/**
 * Minutes of meetings and public comments: read, checked in a dry run, and registered as requests.
 */
package org.sala.minutes;
