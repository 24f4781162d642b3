/** How people are found, and what the register says of what they wrote. */
package fr.essaim.core.people.internal;
