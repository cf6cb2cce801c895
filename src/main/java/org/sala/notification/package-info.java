/** Messages to requesters and staff, recorded before they leave. */
package org.sala.notification;
