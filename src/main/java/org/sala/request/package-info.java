/**
 * The request: its status, its dates, what is joined with it, and what drives the engine for it.
 */
package org.sala.request;
