/** The demonstration province: its people and a forum's requests. */
package org.sala.demo;
