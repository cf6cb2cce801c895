/** Who may call which address, and how a failure is told. */
package org.sala.web;
