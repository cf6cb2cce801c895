/** Who is away from which day to which, and who acts meanwhile (R17). */
package org.sala.absence;
