/** How operations are kept and searched in PostgreSQL, and what identity asks of them. */
package fr.essaim.core.steering.internal;
