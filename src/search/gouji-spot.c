/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "search/gouji-spot.h"

struct _GoujiSpot
{
  GObject parent_instance;

  GoujiStackItem *item;
  GoujiCellRef cell;
  gboolean has_cell;
  char *finding;
  char *code;
  GoujiPlace place;
};

G_DEFINE_FINAL_TYPE (GoujiSpot, gouji_spot, G_TYPE_OBJECT)

static void
gouji_spot_finalize (GObject *object)
{
  GoujiSpot *self = GOUJI_SPOT (object);

  g_clear_object (&self->item);
  g_free (self->finding);
  g_free (self->code);
  G_OBJECT_CLASS (gouji_spot_parent_class)->finalize (object);
}

static void
gouji_spot_class_init (GoujiSpotClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gouji_spot_finalize;
}

static void
gouji_spot_init (GoujiSpot *self)
{
  self->place = GOUJI_PLACE_NONE;
}

/**
 * gouji_spot_new:
 * @cell: (nullable): of the document of @item
 *
 * Returns: (transfer full): the spot
 */
GoujiSpot *
gouji_spot_new (GoujiStackItem *item, const GoujiCellRef *cell)
{
  GoujiSpot *self;

  g_return_val_if_fail (GOUJI_IS_STACK_ITEM (item), NULL);

  self = g_object_new (GOUJI_TYPE_SPOT, NULL);
  self->item = g_object_ref (item);
  self->has_cell = cell != NULL;
  if (cell != NULL)
    self->cell = *cell;
  return self;
}

GoujiSpot *
gouji_spot_new_finding (GoujiStackItem *item, const char *finding)
{
  GoujiSpot *self = gouji_spot_new (item, NULL);

  self->finding = g_strdup (finding);
  return self;
}

GoujiSpot *
gouji_spot_new_place (GoujiStackItem *item, GoujiPlace place)
{
  GoujiSpot *self = gouji_spot_new (item, NULL);

  self->place = place;
  return self;
}

GoujiSpot *
gouji_spot_new_code (GoujiStackItem *item, const char *code)
{
  GoujiSpot *self = gouji_spot_new (item, NULL);

  self->code = g_strdup (code);
  return self;
}

GoujiStackItem *
gouji_spot_get_item (GoujiSpot *self)
{
  g_return_val_if_fail (GOUJI_IS_SPOT (self), NULL);

  return self->item;
}

const GoujiCellRef *
gouji_spot_get_cell (GoujiSpot *self)
{
  g_return_val_if_fail (GOUJI_IS_SPOT (self), NULL);

  return self->has_cell ? &self->cell : NULL;
}

const char *
gouji_spot_get_finding (GoujiSpot *self)
{
  g_return_val_if_fail (GOUJI_IS_SPOT (self), "");

  return self->finding != NULL ? self->finding : "";
}

const char *
gouji_spot_get_code (GoujiSpot *self)
{
  g_return_val_if_fail (GOUJI_IS_SPOT (self), "");

  return self->code != NULL ? self->code : "";
}

GoujiPlace
gouji_spot_get_place (GoujiSpot *self)
{
  g_return_val_if_fail (GOUJI_IS_SPOT (self), GOUJI_PLACE_NONE);

  return self->place;
}
