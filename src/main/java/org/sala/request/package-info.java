/** The request itself: its number, its status, and the one class that drives the engine for it. */
package org.sala.request;
