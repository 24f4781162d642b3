/** How answers are counted in memory, and how the counts get into the database. */
package fr.essaim.core.usage.internal;
