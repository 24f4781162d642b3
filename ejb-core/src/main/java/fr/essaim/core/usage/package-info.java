/** How much the public part is used, a day at a time, without knowing by whom. */
package fr.essaim.core.usage;
