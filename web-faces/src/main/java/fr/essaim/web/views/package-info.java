/** Lists that people keep as they narrowed them. */
package fr.essaim.web.views;
