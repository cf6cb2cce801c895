/** Log-ins by a service of the administration, and what follows in Sala when it says otherwise. */
package org.sala.signon;
