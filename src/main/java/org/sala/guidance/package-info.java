/** What the office tells requesters about a kind of matter: documents, steps, fee, legal time. */
package org.sala.guidance;
