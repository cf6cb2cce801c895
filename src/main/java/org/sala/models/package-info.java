/** The law of the province: models in force, and changes of them, proposed, agreed and undone. */
package org.sala.models;
