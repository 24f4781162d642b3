/** What the register of processing says of kept lists. */
package fr.essaim.core.views.internal;
