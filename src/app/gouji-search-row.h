/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "search/gouji-hits.h"

G_BEGIN_DECLS

/* A row of the list of what was found: a heading, a hit, or how many more there are. */
#define GOUJI_TYPE_SEARCH_ITEM (gouji_search_item_get_type ())
G_DECLARE_FINAL_TYPE (GoujiSearchItem, gouji_search_item, GOUJI, SEARCH_ITEM, GObject)

/* (transfer full) (element-type GoujiSearchItem): the rows of @hits (nullable). */
GPtrArray   *gouji_search_item_list     (const GoujiHits *hits);
GoujiHit    *gouji_search_item_get_hit  (GoujiSearchItem *self); /* or NULL */
GoujiHitKind gouji_search_item_get_kind (GoujiSearchItem *self);
guint        gouji_search_item_get_more (GoujiSearchItem *self); /* or 0 */

/* (transfer full) */
GtkListItemFactory *gouji_search_row_factory_new (void);

G_END_DECLS
