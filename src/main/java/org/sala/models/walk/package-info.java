/** Walks invented cases along every flow of changed models, in transactions that are taken back. */
package org.sala.models.walk;
