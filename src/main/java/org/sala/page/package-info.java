/** What the staff pages share on the server: their words, their menu and who may open which. */
package org.sala.page;
