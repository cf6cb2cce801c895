/** Follows the ways that closed cases took on a changed model, and says where they would differ. */
package org.sala.models.replay;
