/** How news reach those who follow. */
package fr.essaim.core.ties.internal;
