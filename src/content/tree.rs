//! A YAML file as an untyped tree with places. It is read only after the typed reading failed, to find
//! every structural fault of the file and not just the first.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use serde_saphyr::Spanned;

/// A node and its place.
#[derive(serde::Deserialize)]
#[serde(transparent)]
pub(super) struct Tree(Spanned<Node>);

/// What a node holds.
enum Node {
    /// A scalar, as JSON.
    Scalar(Value),
    /// A sequence.
    Sequence(Vec<Tree>),
    /// A mapping, in the order of the file.
    Mapping(Vec<(Spanned<String>, Tree)>),
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

/// Takes whatever the file holds.
struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any YAML value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Scalar(Value::from(value)))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Scalar(Value::from(value)))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(Node::Scalar(Value::from(value)))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        Ok(Node::Scalar(Value::from(value)))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Scalar(Value::from(value)))
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Scalar(Value::Null))
    }

    fn visit_none<E>(self) -> Result<Node, E> {
        Ok(Node::Scalar(Value::Null))
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        Node::deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Node, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = sequence.next_element()? {
            items.push(item);
        }
        Ok(Node::Sequence(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = map.next_key()? {
            entries.push((key, map.next_value()?));
        }
        Ok(Node::Mapping(entries))
    }
}

impl Tree {
    /// The tree as JSON, for a schema to judge.
    pub(super) fn json(&self) -> Value {
        match &self.0.value {
            Node::Scalar(value) => value.clone(),
            Node::Sequence(items) => Value::Array(items.iter().map(Self::json).collect()),
            Node::Mapping(entries) => {
                Value::Object(entries.iter().map(|(key, value)| (key.value.clone(), value.json())).collect())
            }
        }
    }

    /// The location of the node at a JSON Pointer, or of the nearest node above it; a mapping or list is located by its key.
    pub(super) fn locate(&self, pointer: &str) -> serde_saphyr::Location {
        let mut node = self;
        let mut location = self.0.referenced;
        for step in pointer.split('/').skip(1) {
            let Some((key, next)) = node.child(step) else { break };
            let by_key = key.filter(|_| !matches!(next.0.value, Node::Scalar(_)));
            location = by_key.map_or(next.0.referenced, |key| key.referenced);
            node = next;
        }
        location
    }

    /// The location of a key of the mapping at a JSON Pointer.
    pub(super) fn locate_key(&self, pointer: &str, key: &str) -> serde_saphyr::Location {
        self.node(pointer)
            .and_then(|node| match &node.0.value {
                Node::Scalar(_) | Node::Sequence(_) => None,
                Node::Mapping(entries) => entries.iter().find(|(name, _)| name.value == key),
            })
            .map_or_else(|| self.locate(pointer), |(key, _)| key.referenced)
    }

    /// The node at a JSON Pointer.
    fn node(&self, pointer: &str) -> Option<&Self> {
        pointer.split('/').skip(1).try_fold(self, |node, step| node.child(step).map(|(_, child)| child))
    }

    /// The child that one step of a JSON Pointer names, with its key where it has one.
    fn child(&self, step: &str) -> Option<(Option<&Spanned<String>>, &Self)> {
        let step = step.replace("~1", "/").replace("~0", "~");
        match &self.0.value {
            Node::Scalar(_) => None,
            Node::Sequence(items) => Some((None, items.get(step.parse::<usize>().ok()?)?)),
            Node::Mapping(entries) => {
                entries.iter().find(|(key, _)| key.value == step).map(|(key, value)| (Some(key), value))
            }
        }
    }
}
