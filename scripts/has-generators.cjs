// Stands in for a module of @stdlib that calls eval to learn whether there are generators. Under the
// policy of the deployment guide that call is refused, and other code would then sum other numbers.
module.exports = () => true;
