/** What operators ask: health, and what robots may read. */
package fr.essaim.web.operation;
