/** Where the facts about the instance come from. */
package fr.essaim.core.administration.internal;
