/** The product's data files: units, categories, holidays and places, kept up to date at start. */
package org.sala.data;
