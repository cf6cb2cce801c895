/** What a person has beside a password to show who they are, and who may give it anew. */
package org.sala.credential;
