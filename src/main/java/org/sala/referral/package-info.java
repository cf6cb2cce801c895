/** Asking another institution, and chasing its reply. */
package org.sala.referral;
