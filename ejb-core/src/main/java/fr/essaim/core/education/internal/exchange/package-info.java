/** Places and offers in the formats in which others keep them. */
package fr.essaim.core.education.internal.exchange;
