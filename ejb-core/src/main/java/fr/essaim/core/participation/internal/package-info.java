/** How testimonies and ideas are kept, found and told of. */
package fr.essaim.core.participation.internal;
