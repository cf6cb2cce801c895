/** Reads minutes as people write them: spreadsheets, documents, separated text. */
package org.sala.minutes.paper;
