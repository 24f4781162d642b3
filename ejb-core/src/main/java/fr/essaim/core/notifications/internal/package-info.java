/** What the register of processing says of notifications. */
package fr.essaim.core.notifications.internal;
