/**
 * The way from one version of Essaim to the next, and back: what is to come, the backup from before
 * it, and the restore of that backup in the place of what came after it.
 */
package fr.essaim.config.upgrade;
