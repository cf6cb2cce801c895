/** Letters of cases: each is written from the case file by one click, when it makes sense. */
package org.sala.paper.letter;
