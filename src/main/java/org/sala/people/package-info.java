/** Units, accounts and their groups, and the rights that groups have in the engine. */
package org.sala.people;
