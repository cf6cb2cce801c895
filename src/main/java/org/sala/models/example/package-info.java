/** Examples that owners of the processes write in sheets: what should come of what is given. */
package org.sala.models.example;
