/** The answer to the requester, its approval, and the objection to it. */
package org.sala.answer;
