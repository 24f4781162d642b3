/** How reports are filled, kept and found. */
package fr.essaim.core.reporting.internal;
