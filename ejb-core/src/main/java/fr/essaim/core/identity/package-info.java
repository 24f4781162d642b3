/** Accounts, roles held in organisations, what each role may do, and the trail of what was done. */
package fr.essaim.core.identity;
