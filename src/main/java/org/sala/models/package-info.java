/** Checks of the process models and forms, and their deployment. */
package org.sala.models;
