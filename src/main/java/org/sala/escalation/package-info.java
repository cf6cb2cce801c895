/** What happens to a request that is late or was raised to a higher level. */
package org.sala.escalation;
