/** What the register says, done in the database. */
package fr.essaim.core.protection.internal;
