/** How the education map is kept. */
package fr.essaim.core.education.internal;
