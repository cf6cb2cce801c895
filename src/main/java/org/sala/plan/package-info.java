/** To which plan and sector a request belongs, from a list that the desk keeps. */
package org.sala.plan;
