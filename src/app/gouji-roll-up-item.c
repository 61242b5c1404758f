/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-roll-up-item.h"

#include <string.h>

#include "app/gouji-display-unit.h"

#define SHOWN_PLACES 2
#define PLACES_OF_LARGEST 4

/* One tree, shared by its rows. */
typedef struct
{
  GoujiRollUp *roll_up;
  gboolean in_yuan;
  gboolean *shown; /* by node: whether the search leaves it */
} Shared;

struct _GoujiRollUpItem
{
  GObject parent_instance;

  Shared *shared; /* atomic rc box */
  guint node;
};

G_DEFINE_FINAL_TYPE (GoujiRollUpItem, gouji_roll_up_item, G_TYPE_OBJECT)

static void
shared_clear (gpointer data)
{
  Shared *shared = data;

  gouji_roll_up_free (shared->roll_up);
  g_free (shared->shown);
}

static void
gouji_roll_up_item_finalize (GObject *object)
{
  g_atomic_rc_box_release_full (GOUJI_ROLL_UP_ITEM (object)->shared, shared_clear);
  G_OBJECT_CLASS (gouji_roll_up_item_parent_class)->finalize (object);
}

static void
gouji_roll_up_item_class_init (GoujiRollUpItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gouji_roll_up_item_finalize;
}

static void
gouji_roll_up_item_init (GoujiRollUpItem *self)
{
}

static GListModel *
list_nodes (Shared *shared, const GArray *nodes)
{
  GListStore *store = g_list_store_new (GOUJI_TYPE_ROLL_UP_ITEM);

  for (guint i = 0; i < nodes->len; i++)
    {
      guint node = g_array_index (nodes, guint, i);
      g_autoptr (GoujiRollUpItem) item = NULL;

      if (!shared->shown[node])
        continue;
      item = g_object_new (GOUJI_TYPE_ROLL_UP_ITEM, NULL);
      item->shared = g_atomic_rc_box_acquire (shared);
      item->node = node;
      g_list_store_append (store, item);
    }
  return G_LIST_MODEL (store);
}

static gboolean
contains (const GoujiRollUpNode *node, const char *search)
{
  g_autofree char *name = g_utf8_casefold (node->name, -1);

  return g_str_has_prefix (node->code, search) || strstr (name, search) != NULL;
}

/* A node that matches is shown with all that is above and below it. */
static gboolean
choose (Shared *shared, guint index, const char *search, gboolean below)
{
  const GoujiRollUpNode *node = gouji_roll_up_get_node (shared->roll_up, index);
  gboolean shown = below || contains (node, search);

  for (guint i = 0; i < node->children->len; i++)
    if (choose (shared, g_array_index (node->children, guint, i), search,
                below || contains (node, search)))
      shown = TRUE;
  shared->shown[index] = shown;
  return shown;
}

GListModel *
gouji_roll_up_item_list_roots (GoujiRollUp *roll_up, gboolean in_yuan, const char *search)
{
  Shared *shared = g_atomic_rc_box_new0 (Shared);
  g_autofree char *folded = g_utf8_casefold (search, -1);
  const GArray *roots = gouji_roll_up_get_roots (roll_up);
  GListModel *list;

  shared->roll_up = roll_up;
  shared->in_yuan = in_yuan;
  shared->shown = g_new0 (gboolean, MAX (gouji_roll_up_get_n_nodes (roll_up), 1));
  for (guint i = 0; i < roots->len; i++)
    choose (shared, g_array_index (roots, guint, i), folded, FALSE);
  list = list_nodes (shared, roots);
  g_atomic_rc_box_release_full (shared, shared_clear);
  return list;
}

GListModel *
gouji_roll_up_item_list_children (GoujiRollUpItem *self)
{
  const GoujiRollUpNode *node;

  g_return_val_if_fail (GOUJI_IS_ROLL_UP_ITEM (self), NULL);

  node = gouji_roll_up_item_get_node (self);
  return node->children->len > 0 ? list_nodes (self->shared, node->children) : NULL;
}

const GoujiRollUpNode *
gouji_roll_up_item_get_node (GoujiRollUpItem *self)
{
  g_return_val_if_fail (GOUJI_IS_ROLL_UP_ITEM (self), NULL);

  return gouji_roll_up_get_node (self->shared->roll_up, self->node);
}

/* The bar beside an amount is a picture, for which a double will do. */
static double
to_double (GoujiDecimal amount)
{
  double value = amount.coefficient;

  for (guint i = 0; i < amount.places; i++)
    value /= 10;
  return value;
}

double
gouji_roll_up_item_get_share (GoujiRollUpItem *self)
{
  const GoujiRollUpNode *node;
  double whole = 0;

  g_return_val_if_fail (GOUJI_IS_ROLL_UP_ITEM (self), 0);

  node = gouji_roll_up_item_get_node (self);
  if (node->parent >= 0)
    whole = to_double (gouji_roll_up_get_node (self->shared->roll_up, node->parent)->total);
  else
    {
      const GArray *roots = gouji_roll_up_get_roots (self->shared->roll_up);

      for (guint i = 0; i < roots->len; i++)
        whole += to_double (
            gouji_roll_up_get_node (self->shared->roll_up, g_array_index (roots, guint, i))->total);
    }
  return whole > 0 ? CLAMP (to_double (node->total) / whole, 0, 1) : 0;
}

GoujiAmountUnit
gouji_roll_up_choose_unit (gboolean in_yuan)
{
  return in_yuan ? gouji_display_unit_choose (GOUJI_UNIT_TEN_THOUSAND_YUAN) : GOUJI_UNIT_UNKNOWN;
}

char *
gouji_roll_up_format (GoujiDecimal amount, gboolean in_yuan)
{
  GoujiAmountUnit unit = gouji_roll_up_choose_unit (in_yuan);
  guint8 places = unit == GOUJI_UNIT_HUNDRED_MILLION_YUAN ? PLACES_OF_LARGEST : SHOWN_PLACES;
  GoujiDecimal shown = amount;

  if (unit != GOUJI_UNIT_UNKNOWN && gouji_decimal_shift (amount, -(int) unit, &shown))
    gouji_decimal_round (shown, places, &shown);
  return gouji_decimal_to_grouped (shown);
}

char *
gouji_roll_up_item_dup_total (GoujiRollUpItem *self)
{
  g_return_val_if_fail (GOUJI_IS_ROLL_UP_ITEM (self), NULL);

  return gouji_roll_up_format (gouji_roll_up_item_get_node (self)->total, self->shared->in_yuan);
}
