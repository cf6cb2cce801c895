/** Deploys the process models, decision tables and forms at each start. */
package org.sala.models;
