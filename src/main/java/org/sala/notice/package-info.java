/** An organisation tells of an activity: acknowledged at once, and followed if it is prevented. */
package org.sala.notice;
